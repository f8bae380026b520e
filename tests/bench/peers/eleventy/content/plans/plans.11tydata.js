export default { layout: 'plan.11ty.js', permalink: ({ page }) => `/plans/${page.fileSlug}/index.html` };
