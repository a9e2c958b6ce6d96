export default definePageConfig({ navigationBarTitleText: '历史报告' });
