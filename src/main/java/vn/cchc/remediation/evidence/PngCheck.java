package vn.cchc.remediation.evidence;

import java.io.DataInputStream;
import java.io.IOException;

import vn.cchc.remediation.evidence.FileRefused.Reason;

/** Whether a PNG is a whole one (ISO 15948, 5): chunks from header to end. */
final class PngCheck {

	private static final int SIGNATURE = 8;

	private static final int HEADER_LENGTH = 13;

	private static final int CHECKSUM = 4;

	private static final int IHDR = 0x49484452;

	private static final int IEND = 0x49454e44;

	private PngCheck() {
	}

	/**
	 * Lets pass a whole PNG; what may follow its end is of no interest.
	 * @throws FileRefused when it cannot be shown
	 * @throws java.io.EOFException when it was cut off
	 */
	static void requireWhole(FileBytes file) throws IOException {
		try (DataInputStream in = file.open()) {
			in.skipNBytes(SIGNATURE);
			requireHeader(in);
			int type;
			do {
				int length = in.readInt();
				type = in.readInt();
				in.skipNBytes(CHECKSUM + Integer.toUnsignedLong(length));
			}
			while (type != IEND);
		}
	}

	private static void requireHeader(DataInputStream in) throws IOException {
		if (in.readInt() != HEADER_LENGTH || in.readInt() != IHDR) {
			throw new FileRefused(Reason.DAMAGED);
		}
		ImageSize.require(in.readInt(), in.readInt());
		in.skipNBytes(HEADER_LENGTH - 2 * Integer.BYTES + CHECKSUM);
	}

}
