/** The page shown while the demonstration council is being made. */
import type { RequestListener } from 'node:http'
import type { Progress } from '#demonstration/index.js'

export interface ProgressPage {
  readonly handler: RequestListener
  readonly show: (progress: Progress) => void
}

export function progressPage(): ProgressPage {
  let now: Progress = { text: 'Starting the database', done: 0, of: 1 }
  return {
    show: (progress) => {
      now = progress
    },
    handler: (request, response) => {
      if (request.url === '/health/live') {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ live: true }))
        return
      }
      if (request.url === '/health/ready') {
        response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' })
        response.end(JSON.stringify({ ready: false, ...now }))
        return
      }
      response.writeHead(503, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'retry-after': '2',
      })
      response.end(page(now))
    },
  }
}

function page({ text, done, of }: Progress): string {
  const percent = Math.min(100, Math.round((done / Math.max(1, of)) * 100))
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>${percent}% – making the demonstration council – Reeve</title>
<style>
body { font: 18px/1.5 system-ui, sans-serif; margin: 0; color: #0b0c0c; background: #f4f7f7 }
main { max-width: 34rem; margin: 18vh auto 0; padding: 2rem; background: #fff;
  border-top: 6px solid #0b4f5c }
h1 { font-size: 1.5rem; margin: 0 0 .5rem }
progress { width: 100%; height: 1.5rem; accent-color: #0b4f5c }
</style>
</head>
<body>
<main>
<h1>Making the demonstration council</h1>
<p>Wyremouth is billed, pays, is reminded and goes to court, day by day, by the system itself.
This happens once, and takes about two minutes.</p>
<p><label for="p">${text}: ${percent}%</label></p>
<progress id="p" max="100" value="${percent}">${percent}%</progress>
</main>
</body>
</html>`
}
