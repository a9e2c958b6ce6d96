export default definePageConfig({ navigationBarTitleText: '合规一码通', enableShareAppMessage: true });
