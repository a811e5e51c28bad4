package vn.cchc.remediation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that keeps the embedded database, locked for one run of the application at a
 * time. Holds the lock file and the folder of the server.
 */
final class DataFolder implements AutoCloseable {

	/** Major version of the embedded PostgreSQL; another one cannot read its files. */
	static final String MAJOR_VERSION = "18";

	/**
	 * Written when the server has started once: without it, initialising the folder was
	 * interrupted.
	 */
	private static final String INITIALISED = "remediation.initialised";

	private final Path path;

	private final FileChannel lock;

	private DataFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Locks the folder, stops a server that an earlier run left behind in it, and makes
	 * it ready for a start.
	 * @param name path of the folder; created when it does not exist
	 * @throws DatabaseException when the folder is in use, cannot be read or belongs to
	 * another version
	 */
	static DataFolder open(String name) {
		Path path = Path.of(name).toAbsolutePath().normalize();
		DataFolder folder = new DataFolder(path, lock(path));
		try {
			folder.checkVersion();
			LeftBehindServer.stop(folder.postgres());
			folder.setUnfinishedAside();
			return folder;
		}
		catch (IOException ex) {
			folder.close();
			throw unreadable(path, ex);
		}
		catch (DatabaseException ex) {
			folder.close();
			throw ex;
		}
	}

	private static FileChannel lock(Path path) {
		try {
			Files.createDirectories(path);
			FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel)) {
				return channel;
			}
			channel.close();
		}
		catch (IOException ex) {
			throw unreadable(path, ex);
		}
		throw new DatabaseException("The data folder " + path + " is in use by another run of the application.",
				"Stop that run, or set REMEDIATION_DATA_FOLDER to another folder.");
	}

	@SuppressWarnings("try")
	private static boolean tryLock(FileChannel channel) throws IOException {
		try {
			FileLock held = channel.tryLock();
			return held != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static DatabaseException unreadable(Path path, IOException cause) {
		return new DatabaseException("The data folder " + path + " cannot be read and written.",
				"Give this user access to it, or set REMEDIATION_DATA_FOLDER to another folder.", cause);
	}

	private void checkVersion() throws IOException {
		Path file = postgres().resolve("PG_VERSION");
		if (!Files.exists(file)) {
			return;
		}
		String version = Files.readString(file).strip();
		if (!version.equals(MAJOR_VERSION)) {
			throw new DatabaseException(
					"The data folder " + this.path + " was written by PostgreSQL " + version
							+ "; the embedded one is PostgreSQL " + MAJOR_VERSION + ".",
					"Move the folder away to start anew, or dump it with PostgreSQL " + version
							+ " and restore the dump.");
		}
	}

	/**
	 * An interrupted first start leaves half a folder. It is kept, under another name:
	 * deleting is the user's choice.
	 */
	private void setUnfinishedAside() throws IOException {
		if (Files.exists(postgres()) && !Files.exists(postgres().resolve(INITIALISED))) {
			int number = 1;
			while (Files.exists(unfinished(number))) {
				number++;
			}
			Files.move(postgres(), unfinished(number));
		}
	}

	private Path unfinished(int number) {
		return this.path.resolve("postgres-unfinished-" + number);
	}

	Path path() {
		return this.path;
	}

	Path postgres() {
		return this.path.resolve("postgres");
	}

	/** Notes that the server has started once on this folder. */
	void initialised() throws IOException {
		Path marker = postgres().resolve(INITIALISED);
		if (!Files.exists(marker)) {
			Files.createFile(marker);
		}
	}

	/** Gives the folder free for the next run. */
	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
