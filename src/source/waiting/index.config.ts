export default definePageConfig({ navigationBarTitleText: '待匹配数据' });
