package org.cairncrm.journeys.web;

/**
 * The look of a mark. The attributes are the colours on white paper, which files keep; on a page
 * the classes of {@code journeys.css} apply instead, which know dark mode.
 */
enum PictureStyle {
  PAPER("map-paper", "#ffffff", "none"),
  GROUND("map-ground", "#f4f2ed", "none"),
  GROUND_HURTS("map-ground-hurts", "#fbf0da", "none"),
  GROUND_HERE("map-ground-here", "#e1efea", "none"),
  RULE("map-rule", "none", "#d5cfc4"),
  LANE("map-lane", 12, false, "#524d45"),
  HEADING("map-heading", 18, true, "#1d1b17"),
  INSIGHT("map-insight", 13, false, "#1d1b17"),
  TITLE("map-title", 13.5, true, "#1d1b17"),
  COUNT("map-count", 24, true, "#1d1b17"),
  STALLED("map-stalled", 12, true, "#855307"),
  FACT("map-fact", 12, false, "#524d45"),
  FACT_OVER("map-fact-over", 12, true, "#855307"),
  STAY("map-stay", 13, true, "#1d1b17"),
  BAR("map-bar", "#d5cfc4", "none"),
  BAR_FILL("map-bar-fill", "#1c6655", "none"),
  BAR_OVER("map-bar-over", "#855307", "none"),
  BOX("map-box", "#ffffff", "#d5cfc4"),
  BOX_HURTS("map-box-hurts", "#ffffff", "#855307"),
  BOX_TEXT("map-box-text", 12.5, false, "#1d1b17"),
  MOVE("map-move", "none", "#8fb8ab"),
  MOVE_BACK("map-move-back", "none", "#b9a184"),
  MOVE_HEAD("map-move-head", "#1c6655", "none"),
  MOVE_BACK_HEAD("map-move-back-head", "#855307", "none"),
  NODE("map-node", "#1c6655", "#ffffff"),
  PILL("map-pill", "#ffffff", "#d5cfc4"),
  PILL_TEXT("map-pill-text", 12, true, "#1d1b17"),
  MIDDLE("map-middle", "none", "#d5cfc4"),
  PLANNED("map-planned", "none", "#69635a"),
  PLANNED_DOT("map-planned-dot", "#ffffff", "#69635a"),
  ACTUAL("map-actual", "none", "#1c6655"),
  ACTUAL_DOT("map-actual-dot", "#1c6655", "#ffffff"),
  ACTUAL_LOW("map-actual-low", "#a23325", "#ffffff"),
  EMOTION("map-emotion", 12, false, "#524d45"),
  EMOTION_LOW("map-emotion-low", 12, true, "#a23325");

  private final String css;
  private final double size;
  private final boolean bold;
  private final String fill;
  private final String stroke;

  PictureStyle(String css, String fill, String stroke) {
    this(css, 0, false, fill, stroke);
  }

  PictureStyle(String css, double size, boolean bold, String fill) {
    this(css, size, bold, fill, "none");
  }

  PictureStyle(String css, double size, boolean bold, String fill, String stroke) {
    this.css = css;
    this.size = size;
    this.bold = bold;
    this.fill = fill;
    this.stroke = stroke;
  }

  /** The class in the style sheet: {@code map-ground-hurts}. */
  String css() {
    return css;
  }

  /** The size of its texts; 0 for a shape. */
  double size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  String fill() {
    return fill;
  }

  String stroke() {
    return stroke;
  }

  double strokeWidth() {
    return switch (this) {
      case ACTUAL -> 2.5;
      case NODE, ACTUAL_DOT, ACTUAL_LOW -> 2;
      case PLANNED, PLANNED_DOT, MOVE, MOVE_BACK -> 1.5;
      default -> 1;
    };
  }

  /** The pattern of a dashed line; empty for a plain one. */
  String dashes() {
    return switch (this) {
      case PLANNED -> "5 5";
      case MIDDLE -> "2 4";
      case MOVE_BACK -> "6 3";
      default -> "";
    };
  }
}
