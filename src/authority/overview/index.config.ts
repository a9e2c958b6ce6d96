export default definePageConfig({ navigationBarTitleText: '牵头部门工作台' });
