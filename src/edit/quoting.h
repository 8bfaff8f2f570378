/*
 * src/edit/quoting.h
 *
 * Writes a text in each syntax so that it is read back unchanged.
 */
#ifndef RCA_QUOTING_H
#define RCA_QUOTING_H

#include "base/base.h"

#include "markdown/blocks.h"

/* Where a scalar of YAML is.  In brackets more characters end it. */
typedef enum RcaYamlPlace
{
	RCA_YAML_IN_BLOCK,
	RCA_YAML_IN_FLOW,
} RcaYamlPlace;

/*
 * A YAML scalar that is a string, in one line.  quote is the quote to use if
 * it can hold the text, or '\0' for none.  A text that would be read as
 * something else is quoted anyway.
 */
extern RcaStr rca_quote_yaml(RcaStr text, char quote, RcaYamlPlace place);

/* Must a text be quoted if it is in a line of its own? */
extern bool rca_needs_yaml_quotes(RcaStr text);

/* A TOML string in double quotes. */
extern RcaStr rca_quote_toml(RcaStr text);

/*
 * Markdown that a report reads as this text: the text itself if possible,
 * otherwise with a backslash before what would be markup.
 */
extern RcaStr rca_quote_inline(const RcaMarkdown *md, RcaStr text);

/*
 * The same with every backslash that may be needed, for example inside
 * emphasis.
 */
extern RcaStr rca_quote_markdown(RcaStr text);

/* Markdown as a table cell: pipes are escaped, and line ends become "<br>". */
extern RcaStr rca_quote_cell(RcaStr markdown);

#endif							/* RCA_QUOTING_H */
