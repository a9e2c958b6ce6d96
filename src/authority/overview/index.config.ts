export default definePageConfig({ navigationBarTitleText: '信用牵头部门工作台' });
