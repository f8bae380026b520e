/** The words by which sites name what stands around an article. */

interface TemplateName {
  /** What the part is. */
  readonly part: string;
  /** Whole words of a class, an id or a role, or beginnings of them where they end in `*`; lower case. */
  readonly names: string;
  readonly examples: readonly string[];
  readonly keeps: readonly string[];
}

/** Words of classes, ids and roles; a part that holds much of the page's text is kept whatever its name. */
export const templateNames: readonly TemplateName[] = [
  {
    part: 'navigation',
    names: 'nav nav* navbar navigation menu menu* mainmenu submenu topbar topnav toplink* daohang',
    examples: ['main-nav', 'menu_list', 'topbar'],
    keeps: ['content', 'navy'],
  },
  {
    part: 'breadcrumbs',
    names: 'breadcrumb* crumb* mianbao* position curposition location weizhi dangqian*',
    examples: ['breadcrumbs', 'mianbaoxie', 'position'],
    keeps: ['composition'],
  },
  {
    part: 'side bars and lists of other pages',
    names:
      'sidebar* side aside rightbar leftbar hot hotlist hotnews ranking paihang* related* relate relevant xiangguan* tuijian* recommend* guess* morelist newslist xglj xgwz latest similar*',
    examples: ['sidebar', 'related-posts', 'right hot'],
    keeps: ['inside', 'hotel'],
  },
  {
    part: 'sharing, printing, downloading, paying',
    names:
      'share* bdshare* bdsharebuttonbox social* weixin wechat qrcode* erweima ewm toolbar tools print* fontsize download* down downbox xiazai* vip pay paybox buy copybtn',
    examples: ['bdsharebuttonbox', 'download-box', 'share_bar'],
    keeps: ['shared', 'downtown'],
  },
  {
    part: 'pages before and after',
    names: 'pager pages pagination pagebar pagenav pagelist prenext prevnext prev next updown shangxia*',
    examples: ['pagination', 'prev-next'],
    keeps: ['page', 'page-content'],
  },
  {
    part: 'comments and log-in',
    names: 'comment* pinglun* reply* guestbook login* register* search* searchbox sousuo',
    examples: ['comment-list', 'login-box'],
    keeps: ['commentary'],
  },
  {
    part: 'head and foot of the site',
    names:
      'header head top logo banner footer* foot bottom copyright* friendlink* friendlinks links yqlj beian sitemap contentinfo',
    examples: ['page-footer', 'copyright', 'foot'],
    keeps: ['footnote', 'headline'],
  },
  {
    part: 'advertisements and tags',
    names: 'ad ads advert* adsbygoogle guanggao gg tags tag keywords popup float',
    examples: ['ad-top', 'tags'],
    keeps: ['admission', 'stage'],
  },
];

const exact = new Set<string>();
const stems: string[] = [];
for (const { names } of templateNames) {
  for (const name of names.split(' ')) {
    if (name.endsWith('*')) stems.push(name.slice(0, -1));
    else exact.add(name);
  }
}
/** A word that merely begins like a template's: `commentary`, `navy`. */
const others = new Set(['navy', 'commentary', 'shared']);

/** Whether a class, an id or a role names a part of the template: `left sideBar`, `page_footer`. */
export function namesTemplate(value: string): boolean {
  // No site writes a longer list of classes.
  if (value.length > 300) return false;
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]+/);
  return words.some(
    (word) => exact.has(word) || (!others.has(word) && stems.some((stem) => word.startsWith(stem))),
  );
}

/** Lines of sites that are no part of any article, wherever they stand outside it. */
export const boilerplate: readonly {
  readonly match: RegExp;
  readonly examples: readonly string[];
  readonly keeps: readonly string[];
}[] = [
  {
    match: /版权(?:所有|归)|Copyright|©|ICP备|公网安备|网站标识码|备案号/iu,
    examples: ['版权所有：某某市卫生健康委员会', '京ICP备10000001号', '网站标识码：1100000001'],
    keeps: ['做好版权保护工作。'],
  },
  {
    match: /本站|本网站|网友(?:上传|投稿)|侵权|免责声明|声明[:：]|客服|举报(?:电话|邮箱)/u,
    examples: ['本站资料来自网络，如有侵权请联系我们删除。', '免责声明：以上内容不代表本网观点。'],
    keeps: ['公布监督电话，接受群众监督。'],
  },
  {
    match: /(?:主办|承办|技术支持|维护单位)(?:单位)?[:：]|建议使用.{0,20}(?:浏览器|分辨率)/u,
    examples: ['主办：某某县人民政府办公室', '建议使用1024×768分辨率浏览本网站'],
    keeps: ['由工会主办，各科室承办。'],
  },
  {
    match: /(?:下载|复制|打印|收藏)(?:本文|全文|文档|原文|此文)|会员|扫一扫|公众号|点击(?:下载|查看|阅读)/u,
    examples: ['下载本文后可自由编辑。', '扫一扫，关注公众号'],
    keeps: ['对会议决定的事项要抓好落实。'],
  },
];

/** Whether a line is a site's and no article's. */
export function isBoilerplate(text: string): boolean {
  return boilerplate.some(({ match }) => match.test(text));
}
