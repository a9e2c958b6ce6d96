export default definePageConfig({ navigationBarTitleText: '报送数据' });
