/** What stands beside the site in a bundle for whoever unpacks it. */

/** For the zip that goes onto a server; `base` is the folder of the server it was built for. */
export function serverNote(base: string): string {
  const isRoot = base === '/';
  const inside = `www${base.slice(0, -1)}`;
  return note(`计库：放到自己的服务器上

site 文件夹里是全部网页。不用数据库，不用联网，任何能送出文件的网页服务器都行。


一、核对

在本文件所在的文件夹里运行：

    Linux        sha256sum -c --quiet SHA256SUMS
    macOS        shasum -a 256 -c --quiet SHA256SUMS

什么也没有输出，就是一个字节也不差。


二、放上去

${isRoot ? '' : underFolder(base, inside)}nginx（解压在 /srv/jiku-site）：

    server {
        listen 80;
        charset utf-8;
        root /srv/jiku-site/${isRoot ? 'site' : 'www'};
        error_page 404 ${base}404.html;
    }

只在一间办公室里用，有 Python 就够：

    cd ${isRoot ? 'site' : 'www'}
    python3 -m http.server 8000

再在浏览器里打开 http://这台电脑的地址:8000${base} 。

别的服务器也一样：${isRoot ? 'site' : 'www'} 是网站的根目录，打开文件夹就是打开其中的 index.html。
Windows 的 IIS 不送它不认得的文件，要给 .jiku、.pf_index、.pf_fragment、.pf_meta、.pf_filter、.pagefind
加上 MIME 类型 application/octet-stream，查找才能用。


三、更新

用新的一份整个换掉旧的，不要两份混着放。
`);
}

function underFolder(base: string, inside: string): string {
  return `这一份是按网站的 ${base} 文件夹做的，放在别处链接不对。先照这个位置摆好：

    mkdir -p ${inside}
    cp -R site/. ${inside}/

`;
}

/** For the form that opens by double click. */
export function offlineNote(): string {
  return note(`计库：双击打开

一、打开

先把压缩包整个解压，再双击 index.html。在压缩包里直接双击不行。
用 Edge、Chrome、Firefox 或 360 等浏览器近几年的版本；IE 打不开。


二、不用联网

阅读、浏览、查短语、比较提纲、写初稿、导出 Word 都在这台电脑上做，不向外发送任何东西。
没有后台，也不会自己更新：用新的一份整个换掉旧的。


三、与放在服务器上的不同

1. 收入的句子和初稿存在这台电脑的这个浏览器里，换一份、换个位置还在，换浏览器或换电脑就看不到了。
   要带走，请在初稿页存成文件，到那边再打开。
2. 同一台电脑上放了几份，它们共用这些句子和初稿。
3. 引文写到篇名和位置；网址只在建站的人说明了的时候才有。
4. 数据页上的文件，有的由浏览器直接显示，要存下来请用右键的“另存为”。
5. 页面之间靠文件夹的位置相连，要移动就移动整个文件夹。


四、核对

在本文件所在的文件夹里运行：

    Linux        sha256sum -c --quiet SHA256SUMS
    macOS        shasum -a 256 -c --quiet SHA256SUMS

什么也没有输出，就是一个字节也不差。
`);
}

/** What is opened by double click: it leads into the folder, so that nothing else lies beside it. */
export const openingPage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta http-equiv="refresh" content="0; url=site/index.html" />
    <title>计库</title>
  </head>
  <body>
    <p>正在打开<a href="site/index.html">计库</a>。打不开的话，请先把压缩包整个解压。</p>
  </body>
</html>
`;

/** With what the oldest editors of Windows need to show it: a mark of the encoding, and both ends of a line. */
const note = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
