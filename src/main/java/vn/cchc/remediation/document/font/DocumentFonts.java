package vn.cchc.remediation.document.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * Liberation Serif, which has the widths of Times New Roman and all Vietnamese letters
 * and may be embedded. Read once; a face has some 400 kB.
 */
public final class DocumentFonts {

	/** The family by the name that style sheets use. */
	public static final String FAMILY = "Liberation Serif";

	/** The family that Word has, and that the decree names. */
	public static final String OFFICE_FAMILY = "Times New Roman";

	private static final Map<Face, byte[]> FILES = new EnumMap<>(Face.class);

	private static final Map<Face, TrueTypeFont> FONTS = new EnumMap<>(Face.class);

	private static final CmapLookup LETTERS;

	static {
		try {
			for (Face face : Face.values()) {
				byte[] file = read(face);
				FILES.put(face, file);
				FONTS.put(face, new TTFParser().parse(new RandomAccessReadBuffer(file)));
			}
			LETTERS = font(Face.REGULAR).getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DocumentFonts() {
	}

	/** The file of a face, for reading only. */
	public static byte[] file(Face face) {
		byte[] file = FILES.get(face);
		if (file == null) {
			throw new IllegalStateException("no face " + face);
		}
		return file;
	}

	/** Whether the font has a sign for the character. */
	public static boolean prints(int codePoint) {
		return LETTERS.getGlyphId(codePoint) != 0;
	}

	/**
	 * How long a line is.
	 * @param size in points
	 * @return in points
	 */
	public static double width(String line, Face face, double size) {
		TrueTypeFont font = font(face);
		try {
			CmapLookup letters = font.getUnicodeCmapLookup();
			int units = 0;
			for (int letter : line.codePoints().toArray()) {
				units += font.getAdvanceWidth(letters.getGlyphId(letter));
			}
			return units * size / font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * How long the longest line of a text is where it is broken at spaces.
	 * @param size in points
	 * @param room length of a line, in points
	 * @return in points
	 */
	public static double longestLine(String text, Face face, double size, double room) {
		double longest = 0;
		String line = "";
		for (String word : text.split(" ")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			line = (line.isEmpty() || width(longer, face, size) <= room) ? longer : word;
			longest = Math.max(longest, Math.min(room, width(line, face, size)));
		}
		return longest;
	}

	/**
	 * The outline of a line, beginning at the origin, upwards.
	 * @param size in points
	 */
	public static Path2D outline(String line, Face face, double size) {
		TrueTypeFont font = font(face);
		try {
			CmapLookup letters = font.getUnicodeCmapLookup();
			double scale = size / font.getUnitsPerEm();
			Path2D outline = new Path2D.Double();
			double at = 0;
			for (int letter : line.codePoints().toArray()) {
				int glyph = letters.getGlyphId(letter);
				GlyphData shape = font.getGlyph().getGlyph(glyph);
				if (shape != null) {
					outline.append(shape.getPath().getPathIterator(new AffineTransform(scale, 0, 0, scale, at, 0)),
							false);
				}
				at += font.getAdvanceWidth(glyph) * scale;
			}
			return outline;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TrueTypeFont font(Face face) {
		TrueTypeFont font = FONTS.get(face);
		if (font == null) {
			throw new IllegalStateException("no face " + face);
		}
		return font;
	}

	private static byte[] read(Face face) throws IOException {
		String file = "static/fonts/liberation/LiberationSerif-" + face.file + ".ttf";
		try (InputStream bytes = new ClassPathResource(file).getInputStream()) {
			return withoutSubstitutions(bytes.readAllBytes());
		}
	}

	/**
	 * Hides the table of glyph substitutions, which Vietnamese does not need: PDFBox
	 * compiled its patterns anew for every piece of text, nine tenths of the time. Only
	 * in memory; the licence reserves the font's name for unmodified copies.
	 */
	private static byte[] withoutSubstitutions(byte[] font) {
		int tables = ((font[4] & 255) << 8) | (font[5] & 255);
		for (int table = 0; table < tables; table++) {
			int at = 12 + 16 * table;
			if (font[at] == 'G' && font[at + 1] == 'S' && font[at + 2] == 'U' && font[at + 3] == 'B') {
				font[at] = 'z';
			}
		}
		return font;
	}

	/** A face of the family. */
	public enum Face {

		REGULAR("Regular", 400, false), BOLD("Bold", 700, false), ITALIC("Italic", 400, true),
		BOLD_ITALIC("BoldItalic", 700, true);

		private final String file;

		private final int weight;

		private final boolean italic;

		Face(String file, int weight, boolean italic) {
			this.file = file;
			this.weight = weight;
			this.italic = italic;
		}

		/** Weight as style sheets count it. */
		public int weight() {
			return this.weight;
		}

		public boolean italic() {
			return this.italic;
		}

	}

}
