import { View } from '@tarojs/components'

export default function Index() {
  return <View>专用信用报告</View>
}
