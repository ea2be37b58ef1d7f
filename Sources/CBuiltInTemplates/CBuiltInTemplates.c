// Templates/ is the one copy: #embed (C23, 6.10.4) takes the files from there as they are when this is
// compiled. A file that is added there is added here; a test holds the two against each other.
#include "CBuiltInTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char assets_icon_svg[] = {
#embed "../../Templates/assets/icon.svg"
};
static const unsigned char assets_plain_css[] = {
#embed "../../Templates/assets/plain.css"
};
static const unsigned char assets_search_js[] = {
#embed "../../Templates/assets/search.js"
};
static const unsigned char assets_style_css[] = {
#embed "../../Templates/assets/style.css"
};
static const unsigned char candidate_mustache[] = {
#embed "../../Templates/candidate.mustache"
};
static const unsigned char chart_block_mustache[] = {
#embed "../../Templates/chart-block.mustache"
};
static const unsigned char city_mustache[] = {
#embed "../../Templates/city.mustache"
};
static const unsigned char corrections_mustache[] = {
#embed "../../Templates/corrections.mustache"
};
static const unsigned char day_mustache[] = {
#embed "../../Templates/day.mustache"
};
static const unsigned char embed_mustache[] = {
#embed "../../Templates/embed.mustache"
};
static const unsigned char home_mustache[] = {
#embed "../../Templates/home.mustache"
};
static const unsigned char issues_mustache[] = {
#embed "../../Templates/issues.mustache"
};
static const unsigned char list_mustache[] = {
#embed "../../Templates/list.mustache"
};
static const unsigned char news_mustache[] = {
#embed "../../Templates/news.mustache"
};
static const unsigned char not_found_mustache[] = {
#embed "../../Templates/not-found.mustache"
};
static const unsigned char page_mustache[] = {
#embed "../../Templates/page.mustache"
};
static const unsigned char partials_breadcrumbs_mustache[] = {
#embed "../../Templates/partials/breadcrumbs.mustache"
};
static const unsigned char partials_cell_mustache[] = {
#embed "../../Templates/partials/cell.mustache"
};
static const unsigned char partials_changes_mustache[] = {
#embed "../../Templates/partials/changes.mustache"
};
static const unsigned char partials_citation_mustache[] = {
#embed "../../Templates/partials/citation.mustache"
};
static const unsigned char partials_correction_mustache[] = {
#embed "../../Templates/partials/correction.mustache"
};
static const unsigned char partials_figures_mustache[] = {
#embed "../../Templates/partials/figures.mustache"
};
static const unsigned char partials_issue_mustache[] = {
#embed "../../Templates/partials/issue.mustache"
};
static const unsigned char partials_issues_mustache[] = {
#embed "../../Templates/partials/issues.mustache"
};
static const unsigned char partials_item_mustache[] = {
#embed "../../Templates/partials/item.mustache"
};
static const unsigned char partials_languages_mustache[] = {
#embed "../../Templates/partials/languages.mustache"
};
static const unsigned char partials_layout_mustache[] = {
#embed "../../Templates/partials/layout.mustache"
};
static const unsigned char partials_months_mustache[] = {
#embed "../../Templates/partials/months.mustache"
};
static const unsigned char partials_news_mustache[] = {
#embed "../../Templates/partials/news.mustache"
};
static const unsigned char partials_open_issues_mustache[] = {
#embed "../../Templates/partials/open-issues.mustache"
};
static const unsigned char partials_origins_mustache[] = {
#embed "../../Templates/partials/origins.mustache"
};
static const unsigned char partials_plain_cell_mustache[] = {
#embed "../../Templates/partials/plain-cell.mustache"
};
static const unsigned char partials_prose_mustache[] = {
#embed "../../Templates/partials/prose.mustache"
};
static const unsigned char partials_reuse_mustache[] = {
#embed "../../Templates/partials/reuse.mustache"
};
static const unsigned char partials_simulation_mustache[] = {
#embed "../../Templates/partials/simulation.mustache"
};
static const unsigned char partials_source_mustache[] = {
#embed "../../Templates/partials/source.mustache"
};
static const unsigned char partials_sources_mustache[] = {
#embed "../../Templates/partials/sources.mustache"
};
static const unsigned char partials_statement_mustache[] = {
#embed "../../Templates/partials/statement.mustache"
};
static const unsigned char partials_stylesheet_mustache[] = {
#embed "../../Templates/partials/stylesheet.mustache"
};
static const unsigned char partials_summaries_mustache[] = {
#embed "../../Templates/partials/summaries.mustache"
};
static const unsigned char post_mustache[] = {
#embed "../../Templates/post.mustache"
};
static const unsigned char redirect_mustache[] = {
#embed "../../Templates/redirect.mustache"
};
static const unsigned char search_mustache[] = {
#embed "../../Templates/search.mustache"
};
static const unsigned char stages_mustache[] = {
#embed "../../Templates/stages.mustache"
};
static const unsigned char strings_en_yaml[] = {
#embed "../../Templates/strings/en.yaml"
};
static const unsigned char strings_id_yaml[] = {
#embed "../../Templates/strings/id.yaml"
};
static const unsigned char summary_mustache[] = {
#embed "../../Templates/summary.mustache"
};
static const unsigned char table_block_mustache[] = {
#embed "../../Templates/table-block.mustache"
};
static const unsigned char table_mustache[] = {
#embed "../../Templates/table.mustache"
};

#define FILE(name, path) {"Templates/" path, name, sizeof(name)}

static const BuiltInFile files[] = {
    FILE(assets_icon_svg, "assets/icon.svg"),
    FILE(assets_plain_css, "assets/plain.css"),
    FILE(assets_search_js, "assets/search.js"),
    FILE(assets_style_css, "assets/style.css"),
    FILE(candidate_mustache, "candidate.mustache"),
    FILE(chart_block_mustache, "chart-block.mustache"),
    FILE(city_mustache, "city.mustache"),
    FILE(corrections_mustache, "corrections.mustache"),
    FILE(day_mustache, "day.mustache"),
    FILE(embed_mustache, "embed.mustache"),
    FILE(home_mustache, "home.mustache"),
    FILE(issues_mustache, "issues.mustache"),
    FILE(list_mustache, "list.mustache"),
    FILE(news_mustache, "news.mustache"),
    FILE(not_found_mustache, "not-found.mustache"),
    FILE(page_mustache, "page.mustache"),
    FILE(partials_breadcrumbs_mustache, "partials/breadcrumbs.mustache"),
    FILE(partials_cell_mustache, "partials/cell.mustache"),
    FILE(partials_changes_mustache, "partials/changes.mustache"),
    FILE(partials_citation_mustache, "partials/citation.mustache"),
    FILE(partials_correction_mustache, "partials/correction.mustache"),
    FILE(partials_figures_mustache, "partials/figures.mustache"),
    FILE(partials_issue_mustache, "partials/issue.mustache"),
    FILE(partials_issues_mustache, "partials/issues.mustache"),
    FILE(partials_item_mustache, "partials/item.mustache"),
    FILE(partials_languages_mustache, "partials/languages.mustache"),
    FILE(partials_layout_mustache, "partials/layout.mustache"),
    FILE(partials_months_mustache, "partials/months.mustache"),
    FILE(partials_news_mustache, "partials/news.mustache"),
    FILE(partials_open_issues_mustache, "partials/open-issues.mustache"),
    FILE(partials_origins_mustache, "partials/origins.mustache"),
    FILE(partials_plain_cell_mustache, "partials/plain-cell.mustache"),
    FILE(partials_prose_mustache, "partials/prose.mustache"),
    FILE(partials_reuse_mustache, "partials/reuse.mustache"),
    FILE(partials_simulation_mustache, "partials/simulation.mustache"),
    FILE(partials_source_mustache, "partials/source.mustache"),
    FILE(partials_sources_mustache, "partials/sources.mustache"),
    FILE(partials_statement_mustache, "partials/statement.mustache"),
    FILE(partials_stylesheet_mustache, "partials/stylesheet.mustache"),
    FILE(partials_summaries_mustache, "partials/summaries.mustache"),
    FILE(post_mustache, "post.mustache"),
    FILE(redirect_mustache, "redirect.mustache"),
    FILE(search_mustache, "search.mustache"),
    FILE(stages_mustache, "stages.mustache"),
    FILE(strings_en_yaml, "strings/en.yaml"),
    FILE(strings_id_yaml, "strings/id.yaml"),
    FILE(summary_mustache, "summary.mustache"),
    FILE(table_block_mustache, "table-block.mustache"),
    FILE(table_mustache, "table.mustache"),
};

const size_t built_in_file_count = sizeof(files) / sizeof(files[0]);

BuiltInFile built_in_file(size_t number) { return files[number]; }
