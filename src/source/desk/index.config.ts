export default definePageConfig({ navigationBarTitleText: '数源单位工作台' });
