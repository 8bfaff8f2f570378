/*
 * client/json_tree.c
 *
 * The parser is that of the server, so that both accept the same text and have
 * the same error messages.  In the client, only this file depends on the
 * server's version.
 */
#include "json_tree.h"

#include "common/jsonapi.h"
#include "mb/pg_wchar.h"

#include "base/text.h"
#include "files.h"

/* The parser is recursive, and its stack is not checked outside the server. */
#define MAX_DEPTH		6400

#if PG_VERSION_NUM >= 160000
typedef JsonParseErrorType ActionResult;
#define ACTION_DONE		JSON_SUCCESS
#else
typedef void ActionResult;
#define ACTION_DONE
#endif

typedef struct TreeBuilder
{
	RcaNode    *root;
	RcaNode    *open[JSON_TREE_DEPTH]; /* whose items are kept */
	int			depth;			/* number of open objects and arrays */
} TreeBuilder;

/* A key of an object, its value, and the index of the pair in the object. */
typedef struct KeyValue
{
	RcaNode    *key;
	RcaNode    *value;
	int			index;
} KeyValue;

/*
 * The order of jsonb: by length first.  Of equal keys the last one comes
 * first.
 */
static int
compare_keys(const void *a, const void *b)
{
	const KeyValue *x = a;
	const KeyValue *y = b;
	int			order = x->key->text.len - y->key->text.len;

	if (order == 0)
		order = memcmp(x->key->text.data, y->key->text.data, x->key->text.len);
	return order != 0 ? order : y->index - x->index;
}

/* Sorts the keys of an object, and removes duplicates. */
static void
finish_object(RcaNode *object)
{
	int			count = object->nitems / 2;
	KeyValue   *pairs = palloc(Max(count, 1) * sizeof(KeyValue));

	for (int i = 0; i < count; i++)
	{
		pairs[i].key = object->items[2 * i];
		pairs[i].value = object->items[2 * i + 1];
		pairs[i].index = i;
	}
	qsort(pairs, count, sizeof(KeyValue), compare_keys);
	object->nitems = 0;
	for (int i = 0; i < count; i++)
	{
		if (i > 0 && rca_equal(pairs[i].key->text, pairs[i - 1].key->text))
			continue;
		object->items[object->nitems++] = pairs[i].key;
		object->items[object->nitems++] = pairs[i].value;
	}
}

/* Adds a node to the innermost object or array, if its items are kept. */
static RcaNode *
add_node(TreeBuilder *builder, RcaNodeKind kind, const char *text)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	if (text != NULL)
		node->text = rca_str(text, (int) strlen(text));
	if (builder->depth == 0)
		builder->root = node;
	else if (builder->depth <= JSON_TREE_DEPTH)
		rca_node_append(builder->open[builder->depth - 1], node);
	return node;
}

static void
open_node(TreeBuilder *builder, RcaNodeKind kind)
{
	RcaNode    *node = add_node(builder, kind, NULL);

	if (builder->depth < JSON_TREE_DEPTH)
		builder->open[builder->depth] = node;
	builder->depth++;
}

static ActionResult
on_object_start(void *state)
{
	open_node(state, RCA_NODE_MAPPING);
	return ACTION_DONE;
}

static ActionResult
on_object_end(void *state)
{
	TreeBuilder *builder = state;

	builder->depth--;
	if (builder->depth < JSON_TREE_DEPTH)
		finish_object(builder->open[builder->depth]);
	return ACTION_DONE;
}

static ActionResult
on_array_start(void *state)
{
	open_node(state, RCA_NODE_SEQUENCE);
	return ACTION_DONE;
}

static ActionResult
on_array_end(void *state)
{
	TreeBuilder *builder = state;

	builder->depth--;
	return ACTION_DONE;
}

static ActionResult
on_key(void *state, char *name, bool isnull)
{
	add_node(state, RCA_NODE_STRING, name);
	return ACTION_DONE;
}

static ActionResult
on_scalar(void *state, char *token, JsonTokenType type)
{
	switch (type)
	{
		case JSON_TOKEN_STRING:
			add_node(state, RCA_NODE_STRING, token);
			break;
		case JSON_TOKEN_NUMBER:
			add_node(state, RCA_NODE_NUMBER, token);
			break;
		case JSON_TOKEN_TRUE:
			add_node(state, RCA_NODE_TRUE, NULL);
			break;
		case JSON_TOKEN_FALSE:
			add_node(state, RCA_NODE_FALSE, NULL);
			break;
		default:
			add_node(state, RCA_NODE_NULL, NULL);
			break;
	}
	return ACTION_DONE;
}

/* Would the recursion of the parser be too deep? */
static bool
is_too_deep(const char *text)
{
	bool		in_string = false;
	int			depth = 0;

	for (; *text != '\0'; text++)
	{
		if (*text == '"')
			in_string = !in_string;
		else if (in_string)
		{
			if (*text == '\\' && text[1] != '\0')
				text++;
		}
		else if (*text == '[' || *text == '{')
		{
			if (++depth > MAX_DEPTH)
				return true;
		}
		else if (*text == ']' || *text == '}')
			depth--;
	}
	return false;
}

static JsonLexContext *
make_lexer(const char *text)
{
	int			len = (int) strlen(text);

#if PG_VERSION_NUM >= 170000
	return makeJsonLexContextCstringLen(NULL, text, len, PG_UTF8, true);
#else
	return makeJsonLexContextCstringLen(unconstify(char *, text), len, PG_UTF8,
										true);
#endif
}

#if PG_VERSION_NUM >= 170000
#define error_detail	json_errdetail
#else

/* %.*s: the token at which the parser stopped */
static const char *const details[] = {
	[JSON_ESCAPING_INVALID] = "Escape sequence \"\\%.*s\" is invalid.",
	[JSON_EXPECTED_ARRAY_FIRST] =
	"Expected array element or \"]\", but found \"%.*s\".",
	[JSON_EXPECTED_ARRAY_NEXT] =
	"Expected \",\" or \"]\", but found \"%.*s\".",
	[JSON_EXPECTED_COLON] = "Expected \":\", but found \"%.*s\".",
	[JSON_EXPECTED_END] = "Expected end of input, but found \"%.*s\".",
	[JSON_EXPECTED_JSON] = "Expected JSON value, but found \"%.*s\".",
	[JSON_EXPECTED_MORE] = "The input string ended unexpectedly.",
	[JSON_EXPECTED_OBJECT_FIRST] =
	"Expected string or \"}\", but found \"%.*s\".",
	[JSON_EXPECTED_OBJECT_NEXT] =
	"Expected \",\" or \"}\", but found \"%.*s\".",
	[JSON_EXPECTED_STRING] = "Expected string, but found \"%.*s\".",
	[JSON_INVALID_TOKEN] = "Token \"%.*s\" is invalid.",
	[JSON_UNICODE_CODE_POINT_ZERO] = "\\u0000 cannot be converted to text.",
	[JSON_UNICODE_ESCAPE_FORMAT] =
	"\"\\u\" must be followed by four hexadecimal digits.",
	[JSON_UNICODE_HIGH_SURROGATE] =
	"Unicode high surrogate must not follow a high surrogate.",
	[JSON_UNICODE_LOW_SURROGATE] =
	"Unicode low surrogate must follow a high surrogate.",
};

/* The message of json_errdetail, which clients do not have before 17. */
static const char *
error_detail(JsonParseErrorType error, const JsonLexContext *lex)
{
	if (error == JSON_ESCAPING_REQUIRED)
		return psprintf("Character with value 0x%02x must be escaped.",
						(unsigned char) *lex->token_terminator);
	if ((int) error >= lengthof(details) || details[error] == NULL)
		return NULL;
	return psprintf(details[error],
					(int) (lex->token_terminator - lex->token_start),
					lex->token_start);
}
#endif

bool
check_encoding(const char *text, const char *what, RcaArgumentError *err)
{
	if (is_valid_utf8(text))
		return true;
	err->message = psprintf("invalid %s", what);
	err->detail = "It is not valid UTF-8.";
	err->hint = NULL;
	return false;
}

bool
read_json(const char *text, const char *what, RcaNode **root,
		  RcaArgumentError *err)
{
	TreeBuilder builder = {NULL};
	JsonSemAction actions = {
		.semstate = &builder,
		.object_start = on_object_start,
		.object_end = on_object_end,
		.array_start = on_array_start,
		.array_end = on_array_end,
		.object_field_start = on_key,
		.scalar = on_scalar,
	};
	JsonLexContext *lex = make_lexer(text);
	JsonParseErrorType error;

	err->hint = NULL;
	if (is_too_deep(text))
	{
		err->message = psprintf("invalid %s", what);
		err->detail = psprintf("It is nested deeper than %d levels.",
							   MAX_DEPTH);
		return false;
	}
	error = pg_parse_json(lex, &actions);
	if (error != JSON_SUCCESS)
	{
		err->message = error == JSON_UNICODE_CODE_POINT_ZERO ?
			"unsupported Unicode escape sequence" :
			"invalid input syntax for type json";
		err->detail = error_detail(error, lex);
		return false;
	}
	*root = builder.root;
	return true;
}
