import { View } from '@tarojs/components'

export default function Index() {
  return <View>一码通动态码</View>
}
