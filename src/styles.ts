import './app.scss';
