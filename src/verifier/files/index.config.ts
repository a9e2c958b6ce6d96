export default definePageConfig({ navigationBarTitleText: '核对多份PDF' });
