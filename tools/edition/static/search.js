// What pages share is searched on one of them, so no other shows it as what was found there.
{
  const { htmlToText } = Search;
  Search.htmlToText = (html, anchor) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const shared of page.querySelectorAll(".no-search")) shared.remove();
    return htmlToText(page.documentElement.outerHTML, anchor);
  };
}
