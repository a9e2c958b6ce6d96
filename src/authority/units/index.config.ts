export default definePageConfig({ navigationBarTitleText: '数源单位登记' });
