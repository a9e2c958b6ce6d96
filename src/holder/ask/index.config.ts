export default definePageConfig({ navigationBarTitleText: '开报告' });
