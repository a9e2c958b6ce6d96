export default definePageConfig({ navigationBarTitleText: '归集责任登记' });
