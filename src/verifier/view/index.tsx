import { View } from '@tarojs/components'

export default function Index() {
  return <View>查看报告</View>
}
