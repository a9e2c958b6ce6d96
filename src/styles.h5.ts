// A browser's resets come before the styles that both platforms share.
import './ui/styles/web.scss';
import './app.scss';
