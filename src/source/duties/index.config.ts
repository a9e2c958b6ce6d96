export default definePageConfig({ navigationBarTitleText: '归集责任与确认' });
