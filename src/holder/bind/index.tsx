import { View } from '@tarojs/components'

export default function Index() {
  return <View>绑定主体</View>
}
