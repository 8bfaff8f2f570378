/*
 * client/files.h
 *
 * The files under the given paths, and their content.
 */
#ifndef FILES_H
#define FILES_H

#include "client.h"

#define HASH_LENGTH		32		/* SHA-256 */

/* A given path, without "./" at its start and "/" at its end. */
typedef struct Root
{
	char	   *path;			/* empty for the current folder */
	bool		is_folder;
	int			nfiles;			/* number of files found there */
} Root;

typedef struct Files
{
	Root	   *roots;
	int			nroots;
	char	  **paths;			/* sorted by their bytes, without duplicates */
	int			npaths;
	int			max_paths;
	int			nunread;		/* could not be read, and were reported */
	int			nexcluded;		/* were given by name, and are not wanted */
	int			nlinks;			/* links to folders, which are not followed */
} Files;

typedef struct Content
{
	char	   *data;
	int			len;
	int			capacity;
	unsigned char hash[HASH_LENGTH];
} Content;

/* Why a file is refused before its text is read. */
typedef struct Refusal
{
	int			line;
	int			col;
	const char *code;
	const char *message;
} Refusal;

/* Finds the files.  Reports and counts those that cannot be read. */
extern void find_files(const Options *options, Files *files);

/*
 * Removes what a path does not need: "./a//b/" becomes "a/b", and "." becomes
 * "". "/" stays.
 */
extern char *normal_path(const char *path);

/* Can the table have it as a path? */
extern bool is_valid_utf8(const char *path);

/*
 * The root that a path of the table is under and whose --glob it matches, or
 * NULL.  A file given by name needs to match none.  What is excluded is under no
 * root.
 */
extern Root *root_of_path(const Options *options, const Files *files,
						  const char *path);

/* Is the path one of these, or under one, or does it match one? */
extern bool matches_patterns(const Patterns *patterns, const char *path);

/* The rest of a path after its root. */
extern const char *path_below(const Root *root, const char *path);

/* refuse_errno takes the code and the message from errno. */
extern void refuse(Refusal *refusal, const char *code, const char *message);
extern void refuse_errno(Refusal *refusal, const char *what);

/* Reads a whole file into *content.  False with *refusal filled. */
extern bool read_file(const char *path, Content *content, Refusal *refusal);

/* The same for a name in an open folder.  It must be a file and not a link. */
extern bool read_file_in(int folder, const char *name, Content *content,
						 Refusal *refusal);

/* Computes the hash of bytes. */
extern void compute_hash(Content *content);

/* Is it text that a database accepts?  False with *refusal filled. */
extern bool verify_text(const Content *content, Refusal *refusal);

#endif							/* FILES_H */
