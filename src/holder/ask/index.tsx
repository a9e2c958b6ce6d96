import { View } from '@tarojs/components'

export default function Index() {
  return <View>申请报告</View>
}
