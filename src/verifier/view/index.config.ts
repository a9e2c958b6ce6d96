export default definePageConfig({ navigationBarTitleText: '查看报告' });
