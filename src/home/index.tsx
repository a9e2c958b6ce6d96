import { View } from '@tarojs/components'

export default function Index() {
  return <View>合规一码通</View>
}
