/*-------------------------------------------------------------------------
 *
 * imagefile.c
 *	  The lexicon image that backends share, as a mapped file.
 *
 * The image's row is what counts, but it is megabytes: to take it out of its
 * toast table, into fresh memory, and check every number in it, costs a new
 * backend more than hundreds of articles.  So the first backend that has read
 * a committed version of the row leaves a copy in the server's folder for
 * temporary files,
 *
 *	  base/pgsql_tmp/pgsql_tmp.gazette_<database>_<xmin>_<builds>
 *
 * and those that come later map it: nothing is copied, and all share one set
 * of pages.  Names that begin like this are the server's own for temporary
 * files, so it removes them when it starts and no base backup takes them along.
 *
 * A copy is used only for the version of the row that the snapshot sees, and
 * only if it begins with the same bytes as that row (its header, with sizes and
 * checksum) and its own checksum holds.  Whoever wrote it had passed all other
 * checks.  It is written aside and renamed, so a file with that name is whole,
 * and nobody changes it afterwards; who has mapped it keeps it when it is
 * removed.  Where anything fails, a full disk for one, the row is read.
 *
 * Limits: what a transaction has not committed is not shared.  The copy of a
 * dropped database stays until the server starts again.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifndef WIN32
#include <sys/mman.h>
#endif

#include "common/file_perm.h"
#include "miscadmin.h"
#include "storage/fd.h"
#include "utils/memutils.h"

#include "pg/imagefile.h"

#define TEMP_DIR "base/" PG_TEMP_FILES_DIR

/* All files of this extension, and those of this database. */
#define NAME_PREFIX PG_TEMP_FILE_PREFIX ".gazette_"

/* Have the pages at hand at once: a fault for each costs more than all. */
#ifndef MAP_POPULATE
#define MAP_POPULATE 0
#endif

#ifndef WIN32

typedef struct Mapping
{
	MemoryContextCallback callback;
	void	   *start;
	size_t		size;
} Mapping;

static void
unmap_callback(void *arg)
{
	Mapping    *mapping = arg;

	munmap(mapping->start, mapping->size);
}

static void
file_name(char *name, const GazImageKey *key)
{
	snprintf(name, MAXPGPATH, "%s/%s%u_%u_" INT64_FORMAT, TEMP_DIR, NAME_PREFIX,
			 MyDatabaseId, key->xmin, key->builds);
}

/* Maps a whole file for reading; NULL where it can't be. */
static void *
map_file(const char *name, size_t *size)
{
	int			fd = OpenTransientFile(name, O_RDONLY | PG_BINARY);
	void	   *start = MAP_FAILED;
	struct stat st;

	if (fd < 0)
		return NULL;
	if (fstat(fd, &st) == 0 && st.st_size > 0)
	{
		*size = (size_t) st.st_size;
		start = mmap(NULL, *size, PROT_READ, MAP_SHARED | MAP_POPULATE, fd, 0);
	}
	CloseTransientFile(fd);
	return start == MAP_FAILED ? NULL : start;
}

bool
gaz_pg_map_image(MemoryContext context, const GazImageKey *key,
				 const void *head, size_t head_size, GazImage *image)
{
	Mapping    *mapping = MemoryContextAlloc(context, sizeof(Mapping));
	char		name[MAXPGPATH];

	file_name(name, key);
	mapping->start = map_file(name, &mapping->size);
	if (mapping->start == NULL)
		return false;
	if (mapping->size < head_size ||
		memcmp(mapping->start, head, head_size) != 0 ||
		gaz_image_reattach(image, mapping->start, mapping->size) != NULL)
	{
		munmap(mapping->start, mapping->size);
		return false;
	}
	mapping->callback.func = unmap_callback;
	mapping->callback.arg = mapping;
	MemoryContextRegisterResetCallback(context, &mapping->callback);
	return true;
}

/* Older versions, and what a backend that failed has left half written. */
static void
remove_others(const char *kept)
{
	char		prefix[NAMEDATALEN];
	char		path[MAXPGPATH];
	DIR		   *dir = AllocateDir(TEMP_DIR);
	struct dirent *entry;

	snprintf(prefix, sizeof(prefix), "%s%u_", NAME_PREFIX, MyDatabaseId);
	while (dir && (entry = ReadDirExtended(dir, TEMP_DIR, DEBUG1)) != NULL)
	{
		if (strncmp(entry->d_name, prefix, strlen(prefix)) != 0)
			continue;
		snprintf(path, sizeof(path), "%s/%s", TEMP_DIR, entry->d_name);
		if (strcmp(path, kept) != 0)
			unlink(path);
	}
	if (dir)
		FreeDir(dir);
}

static bool
write_whole(int fd, const char *bytes, size_t size)
{
	while (size > 0)
	{
		ssize_t		n = write(fd, bytes, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes += n;
		size -= n;
	}
	return true;
}

void
gaz_pg_share_image(const GazImageKey *key, const GazImage *image)
{
	char		name[MAXPGPATH];
	char		aside[MAXPGPATH + 16];
	int			fd;
	bool		done;

	file_name(name, key);
	snprintf(aside, sizeof(aside), "%s.%d", name, MyProcPid);
	/* the server makes the folder when it first needs it */
	(void) MakePGDirectory(TEMP_DIR);
	fd = OpenTransientFile(aside, O_CREAT | O_EXCL | O_WRONLY | PG_BINARY);
	if (fd < 0)
		return;
	done = write_whole(fd, image->base, image->size);
	done = CloseTransientFile(fd) == 0 && done;
	if (done && rename(aside, name) == 0)
		remove_others(name);
	else
	{
		elog(DEBUG1, "could not share the lexicon image as \"%s\": %m", name);
		unlink(aside);
	}
}

#else							/* WIN32: each backend reads the row */

bool
gaz_pg_map_image(MemoryContext context, const GazImageKey *key,
				 const void *head, size_t head_size, GazImage *image)
{
	return false;
}

void
gaz_pg_share_image(const GazImageKey *key, const GazImage *image)
{
}

#endif
