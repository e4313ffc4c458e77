//! What the tree of a page looks like, beside what the Standard says.

use super::build::{DEEPEST, parse};
use super::{NodeId, Tag, Tree};

/// The tree in brackets: `div(p(one)p(two))`.
fn outline(page: &str) -> String {
    let tree = parse(page, &mut Vec::new());
    let mut out = String::new();
    let mut ends: Vec<NodeId> = Vec::new();
    for id in tree.ids().skip(1) {
        while ends.last().is_some_and(|end| *end <= id) {
            out.push(')');
            ends.pop();
        }
        let node = tree.node(id);
        match node.tag {
            Tag::Text => out.push_str(node.span.of(page)),
            tag => out.push_str(if tag == Tag::Other { "other" } else { tag.name() }),
        }
        if node.tag != Tag::Text {
            out.push('(');
            ends.push(tree.end(id));
        }
    }
    out + &")".repeat(ends.len())
}

#[test]
fn missing_end_tags_are_implied() {
    for (page, expected) in [
        ("<p>one<p>two<div>three", "p(one)p(two)div(three)"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>d", "ul(li(aul(li(b)))li(c))d"),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tbody(tr(td(a)td(b))tr(th(c))))d"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))"),
        ("<head><title>t</title><p>x", "head(title(t))p(x)"),
        ("<h1>a<h2>b</h3>c", "h1(a)h2(b)c"),
        ("<select><option>a<option>b</select>c", "select(option(a)option(b))c"),
        ("a</p>b", "ap()b"),
        ("<p>a<table><tr><td><p>b</table>c", "p(a)table(tbody(tr(td(p(b)))))c"),
    ] {
        assert_eq!(outline(page), expected, "{page}");
    }
}

#[test]
fn misnested_and_stray_tags_lose_no_words() {
    for (page, expected) in [
        ("<b>one<i>two</b>three</i>four", "b(onei(two))threefour"),
        ("<a><div>one</a>two</div>three", "a(div(onetwo))three"),
        ("</div>one</span>two", "onetwo"),
        ("<div><span>a</div>b", "div(span(a))b"),
        ("<x-y>a<p>b</p></x-y>c", "other(ap(b))c"),
        ("<svg><path/><g><text>a</text></g></svg>b", "svg(other()other(other(a)))b"),
        ("<svg><g><p>a</svg>b", "svg(other())p(ab)"),
        ("<html><body>a</body></html>b<body>c", "html(body(abc))"),
    ] {
        assert_eq!(outline(page), expected, "{page}");
    }
}

#[test]
fn parts_of_tables_stand_where_tables_have_them() {
    for (page, expected) in [
        ("<table><td>a<caption>b<col><tr>c", "table(tbody(tr(td(a)))caption(b)colgroup(col())tbody(tr(c)))"),
        ("<table><thead><th>a<tbody><td>b", "table(thead(tr(th(a)))tbody(tr(td(b))))"),
        ("<table><form><tr><td>a</form><td>b</table>c", "table(form()tbody(tr(td(a)td(b))))c"),
        ("<table><div>a<tr>b", "table(div(a)tbody(tr(b)))"),
        ("<table><tr><td><table><td>a</table>b<td>c", "table(tbody(tr(td(table(tbody(tr(td(a))))b)td(c))))"),
        ("<div><td>a<tr>b</td>c<caption>d</div>e", "div(abcd)e"),
        ("<template><tr><td>a</template>b", "template(tr(td(a)))b"),
    ] {
        assert_eq!(outline(page), expected, "{page}");
    }
}

#[test]
fn a_page_has_one_body_and_a_form_no_form() {
    for (page, expected) in [
        ("a<html><head><body>b", "ab"),
        ("<head>a<title>t</title>", "head()atitle(t)"),
        ("<li><body>a", "li(a)"),
        ("<form>a<form>b</form>c<form>d", "form(ab)cform(d)"),
        ("<form><div>a</form>b</div>c", "form(div(ab))c"),
        ("<div><form>a</div>b</form>c", "div(form(a))bc"),
    ] {
        assert_eq!(outline(page), expected, "{page}");
    }
}

#[test]
fn noscript_closes_nothing_around_it() {
    for (page, expected) in [
        ("<div><p>a<noscript></div><table><td>b</noscript>c</div>d", "div(p(anoscript(table(tbody(tr(td(b)))))c))d"),
        ("<head><noscript><img></noscript><title>t</title>", "head(noscript(img())title(t))"),
        ("<noscript><!-- a </noscript>b<!-- --></noscript>", "noscript()b"),
        ("<noscript>a<noscript>b</noscript>c</noscript>d", "noscript(anoscript(b))cd"),
        ("<noscript><form></noscript><form>a", "noscript(form())form(a)"),
    ] {
        assert_eq!(outline(page), expected, "{page}");
    }
}

#[test]
fn drawings_hold_no_elements_of_the_page() {
    for (page, expected) in [
        ("<svg></p>a", "svg()p()a"),
        ("<svg><font><title>a<b>b</b></title></svg>c", "svg(other(title(ab(b))))c"),
        ("<svg><font size=1>a", "svg()font(a)"),
        ("<math><title><b>a", "math(other())b(a)"),
        ("<font><math><form></font>a<form>b", "font(math(other()))aform(b)"),
        ("<svg><script/></svg>a</script>", "svg(script())a"),
        ("<image>a<rp>(<rt>b<rp>)", "img()arp(()rt(b)rp())"),
        ("a<keygen><basefont>b", "akeygen()basefont()b"),
    ] {
        assert_eq!(outline(page), expected, "{page}");
    }
}

#[test]
fn links_end_where_their_end_tags_are() {
    let page = "<a href=x><div>in</a>out</div><a>in<a>in</a>out";
    let tree = parse(page, &mut Vec::new());
    for id in tree.ids() {
        let node = tree.node(id);
        if node.tag == Tag::Text {
            assert_eq!(node.linked, node.span.of(page) == "in", "{:?}", node.span);
        }
    }
}

#[test]
fn depth_is_bounded_and_words_are_kept() {
    let page = format!("{}deep{}after", "<div>".repeat(100_000), "</div>".repeat(100_000));
    let tree = parse(&page, &mut Vec::new());
    let depth = |tree: &Tree, id: NodeId| tree.ids().take(id.index()).filter(|around| tree.end(*around) > id).count();
    let words: Vec<_> = tree.ids().filter(|id| tree.node(*id).tag == Tag::Text).collect();
    assert_eq!(words.len(), 2);
    assert_eq!(depth(&tree, words[0]), DEEPEST);
    assert!(depth(&tree, words[1]) <= 1);
}
