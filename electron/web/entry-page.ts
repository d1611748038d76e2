/** What a browser is shown that asks for the window without the right to it: what to do, in both languages. */
export const refusedPage = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>年报</title>
<body style="font: 16px/1.7 system-ui, sans-serif; max-width: 36em; margin: 12vh auto; padding: 0 1em">
<h1 style="font-size: 1.4em">需要从年报程序打开</h1>
<p>这个网址不带（或带错了）打开凭证，或者程序已经重新启动，原来的凭证已失效。</p>
<p>请回到运行年报的命令窗口，复制其中显示的完整网址（含 <code>token=</code>）打开；如已关闭，请重新运行 <code>npm run web</code>。数据都在磁盘上，没有丢失。</p>
<p lang="en" style="color: #555">Open this window from Nianbao: copy the whole address (with <code>token=</code>) that it printed where it was started, or start it anew with <code>npm run web</code>. Your data is on the disk.</p>
`

/** Leads on to the window: a browser that comes from a link on another page sends no strict cookie along a redirect. */
export const enteringPage =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>年报</title>'
