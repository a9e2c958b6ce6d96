export default definePageConfig({ navigationBarTitleText: '文号与日期' });
