export default definePageConfig({ navigationBarTitleText: '绑定主体' });
