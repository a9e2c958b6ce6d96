export default definePageConfig({ navigationBarTitleText: '专用信用报告' });
