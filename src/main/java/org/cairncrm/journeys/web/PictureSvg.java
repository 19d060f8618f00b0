package org.cairncrm.journeys.web;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a drawing as SVG, which is part of a page or a file of its own. */
final class PictureSvg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FONTS =
      "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

  private final XMLStreamWriter xml;
  private final String fonts;

  private PictureSvg(XMLStreamWriter xml, String fonts) {
    this.xml = xml;
    this.fonts = fonts;
  }

  static String write(PictureDrawing drawing) {
    return write(drawing, FONTS);
  }

  static String write(PictureDrawing drawing, String fonts) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new PictureSvg(xml, fonts).drawing(drawing);
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private void drawing(PictureDrawing drawing) throws XMLStreamException {
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    String width = number(drawing.width() + 2 * drawing.margin());
    String height = number(drawing.height() + 2 * drawing.margin());
    String origin = number(-drawing.margin());
    xml.writeAttribute("class", "map-picture");
    xml.writeAttribute("viewBox", origin + " " + origin + " " + width + " " + height);
    xml.writeAttribute("width", width);
    xml.writeAttribute("height", height);
    xml.writeAttribute("role", "group");
    xml.writeAttribute("aria-labelledby", "map-title");
    xml.writeAttribute("aria-describedby", "map-text");
    xml.writeAttribute("font-family", fonts);
    xml.writeStartElement("title");
    xml.writeAttribute("id", "map-title");
    text(drawing.title());
    xml.writeEndElement();
    xml.writeStartElement("desc");
    xml.writeAttribute("id", "map-text");
    text(drawing.description());
    xml.writeEndElement();
    for (PictureMark mark : drawing.marks()) {
      mark(mark);
    }
    xml.writeEndElement();
  }

  private void mark(PictureMark mark) throws XMLStreamException {
    switch (mark) {
      case PictureMark.Box box -> {
        xml.writeEmptyElement("rect");
        style(box.style());
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        attribute("rx", box.radius());
      }
      case PictureMark.Label label -> {
        xml.writeStartElement("text");
        style(label.style());
        attribute("x", label.x());
        attribute("y", label.y());
        if (label.middle()) {
          xml.writeAttribute("text-anchor", "middle");
        }
        text(label.text());
        xml.writeEndElement();
      }
      case PictureMark.Path path -> {
        xml.writeEmptyElement("path");
        Double stroke = path.stroke();
        style(path.style(), stroke == null ? path.style().strokeWidth() : stroke);
        xml.writeAttribute("d", path.shape());
      }
      case PictureMark.Dot dot -> {
        xml.writeEmptyElement("circle");
        style(dot.style());
        attribute("cx", dot.x());
        attribute("cy", dot.y());
        attribute("r", dot.radius());
      }
      case PictureMark.Group group -> group(group);
    }
  }

  private void group(PictureMark.Group group) throws XMLStreamException {
    String href = group.href();
    String title = group.title();
    xml.writeStartElement(href == null ? "g" : "a");
    if (href != null) {
      xml.writeAttribute("href", href);
      if (title != null) {
        xml.writeAttribute("aria-label", legal(title));
      }
    }
    if (title != null) {
      xml.writeStartElement("title");
      text(title);
      xml.writeEndElement();
    }
    for (PictureMark mark : group.marks()) {
      mark(mark);
    }
    xml.writeEndElement();
  }

  private void style(PictureStyle style) throws XMLStreamException {
    style(style, style.strokeWidth());
  }

  private void style(PictureStyle style, double stroke) throws XMLStreamException {
    xml.writeAttribute("class", style.css());
    xml.writeAttribute("fill", style.fill());
    if (!style.stroke().equals("none")) {
      xml.writeAttribute("stroke", style.stroke());
      attribute("stroke-width", stroke);
    }
    if (!style.dashes().isEmpty()) {
      xml.writeAttribute("stroke-dasharray", style.dashes());
    }
    if (style.size() > 0) {
      attribute("font-size", style.size());
    }
    if (style.bold()) {
      xml.writeAttribute("font-weight", "bold");
    }
  }

  private void attribute(String name, double value) throws XMLStreamException {
    xml.writeAttribute(name, number(value));
  }

  private void text(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
  }

  /** The text without the characters that XML cannot contain. */
  static String legal(String text) {
    var legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            letter ->
                letter == '\t'
                    || letter == '\n'
                    || (letter >= ' ' && letter <= 0xD7FF)
                    || (letter >= 0xE000 && letter <= 0xFFFD)
                    || letter > 0xFFFF)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** {@code 12} or {@code 12.5}. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.equals("-0.0")
        ? "0"
        : text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
