/** The accessibility attributes WeChat reads (无障碍访问) and Taro's templates lack; '' means: as given by the page. */
module.exports.ariaAttributes = {
  View: { 'aria-role': '', 'aria-label': '', 'aria-checked': '' },
  Image: { 'aria-label': '' },
  Input: { 'aria-label': '' },
};
