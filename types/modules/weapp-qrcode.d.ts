declare module 'weapp-qrcode' {
  interface Recorder {
    setFillStyle(style: string): void;
    fillRect(x: number, y: number, width: number, height: number): void;
    draw(reserve: boolean, done: () => void): void;
  }
  export default function drawQrcode(options: { text: string; correctLevel: number; foreground: string; ctx: Recorder }): void;
}
