package vn.cchc.remediation.evidence;

import java.io.DataInputStream;
import java.io.IOException;

import vn.cchc.remediation.evidence.FileRefused.Reason;

/**
 * Whether a JPEG is a whole one (ISO 10918-1, annex B): segments up to the frame with its
 * size, then the picture up to its end mark. Telephones put more behind it.
 */
final class JpegCheck {

	private static final int MARK = 0xff;

	private static final int END_OF_IMAGE = 0xd9;

	private static final int START_OF_SCAN = 0xda;

	private JpegCheck() {
	}

	/**
	 * Lets pass a whole JPEG.
	 * @throws FileRefused when it cannot be shown
	 * @throws java.io.EOFException when it was cut off
	 */
	static void requireWhole(FileBytes file) throws IOException {
		try (DataInputStream in = file.open()) {
			in.skipNBytes(2);
			requireFrame(in);
			skipToEnd(in);
		}
	}

	private static void requireFrame(DataInputStream in) throws IOException {
		int marker = marker(in);
		while (!frame(marker)) {
			int length = in.readUnsignedShort();
			if (marker == START_OF_SCAN || marker == END_OF_IMAGE || length < 2) {
				throw new FileRefused(Reason.DAMAGED);
			}
			in.skipNBytes(length - 2L);
			marker = marker(in);
		}
		in.skipNBytes(3);
		int height = in.readUnsignedShort();
		ImageSize.require(in.readUnsignedShort(), height);
	}

	/** The next marker; any number of fill bytes may stand before it. */
	private static int marker(DataInputStream in) throws IOException {
		if (in.readUnsignedByte() != MARK) {
			throw new FileRefused(Reason.DAMAGED);
		}
		int marker;
		do {
			marker = in.readUnsignedByte();
		}
		while (marker == MARK);
		return marker;
	}

	/** C0 to CF begin a frame, but for C4, C8 and CC. */
	private static boolean frame(int marker) {
		return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
	}

	/** Within the picture a mark is followed by 0, so the end mark is the end. */
	private static void skipToEnd(DataInputStream in) throws IOException {
		int before = 0;
		int now = in.readUnsignedByte();
		while (before != MARK || now != END_OF_IMAGE) {
			before = now;
			now = in.readUnsignedByte();
		}
	}

}
