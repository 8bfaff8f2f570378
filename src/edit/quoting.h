/*
 * src/edit/quoting.h
 *
 * A text as each syntax writes it, so that it is read back as it was.
 */
#ifndef RCA_QUOTING_H
#define RCA_QUOTING_H

#include "base/base.h"

#include "markdown/blocks.h"

/* Where a scalar of YAML stands: in brackets some characters end it. */
typedef enum RcaYamlPlace
{
	RCA_YAML_IN_BLOCK,
	RCA_YAML_IN_FLOW,
} RcaYamlPlace;

/*
 * A scalar of YAML that is a string.  quote is the one to use where it can hold
 * the text, or '\0' for none: a text that would be taken for something else is
 * quoted.  The result is one line.
 */
extern RcaStr rca_quote_yaml(RcaStr text, char quote, RcaYamlPlace place);

/* Does a text have to be quoted, in a line of its own? */
extern bool rca_needs_yaml_quotes(RcaStr text);

/* A string of TOML in double quotes. */
extern RcaStr rca_quote_toml(RcaStr text);

/*
 * Markdown that is read as this text in a report: the text itself, if it is, or
 * with a backslash before what would be markup.
 */
extern RcaStr rca_quote_inline(const RcaMarkdown *md, RcaStr text);

/* The same with every backslash that may be needed, in emphasis, say. */
extern RcaStr rca_quote_markdown(RcaStr text);

/* Markdown as the cell of a table: pipes escaped, line ends made "<br>". */
extern RcaStr rca_quote_cell(RcaStr markdown);

#endif							/* RCA_QUOTING_H */
