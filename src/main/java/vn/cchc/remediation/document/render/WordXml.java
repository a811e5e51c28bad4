package vn.cchc.remediation.document.render;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of a DOCX, tag by tag; every name is one of WordprocessingML. */
final class WordXml {

	private static final String NAMES = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	/** Begins a document. */
	WordXml(String root) {
		try {
			this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(this.text);
			this.xml.writeStartDocument("UTF-8", "1.0");
			this.xml.writeStartElement("w", root, NAMES);
			this.xml.writeNamespace("w", NAMES);
			this.xml.writeNamespace("r", RELATIONS);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Opens a tag.
	 * @param attributes names and values by turns
	 */
	WordXml open(String tag, String... attributes) {
		return write(() -> {
			this.xml.writeStartElement("w", tag, NAMES);
			attributes(attributes);
		});
	}

	/** A tag without content. */
	WordXml leaf(String tag, String... attributes) {
		return write(() -> {
			this.xml.writeEmptyElement("w", tag, NAMES);
			attributes(attributes);
		});
	}

	/** A tag with a single value. */
	WordXml value(String tag, String value) {
		return leaf(tag, "val", value);
	}

	WordXml close() {
		return write(this.xml::writeEndElement);
	}

	/** Text, whose spaces count. */
	WordXml text(String text) {
		return write(() -> {
			this.xml.writeStartElement("w", "t", NAMES);
			this.xml.writeAttribute("xml:space", "preserve");
			this.xml.writeCharacters(text);
			this.xml.writeEndElement();
		});
	}

	/** XML that is written already, with names of its own. */
	WordXml raw(String written) {
		return write(() -> {
			// Ends the tag that stands open.
			this.xml.writeCharacters("");
			this.xml.flush();
			this.text.write(written);
		});
	}

	/** Everything that was written. */
	String end() {
		write(this.xml::writeEndDocument);
		return this.text.toString();
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int at = 0; at < attributes.length; at += 2) {
			String[] name = attributes[at].split(":");
			if (name.length == 2) {
				this.xml.writeAttribute(name[0], RELATIONS, name[1], attributes[at + 1]);
			}
			else {
				this.xml.writeAttribute("w", NAMES, attributes[at], attributes[at + 1]);
			}
		}
	}

	private WordXml write(Step step) {
		try {
			step.run();
			return this;
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Step {

		void run() throws XMLStreamException;

	}

}
