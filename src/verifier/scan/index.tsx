import { View } from '@tarojs/components'

export default function Index() {
  return <View>扫码核验</View>
}
