package org.cairncrm.loyalty.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A code for scanners, as the path of an SVG with its quiet zone.
 *
 * @param width of the view box, in modules
 * @param height of the view box, in modules
 * @param path the dark modules
 */
public record ScanCode(int width, int height, String path) {
  private static final int BAR_HEIGHT = 36;

  /** A barcode (ISO/IEC 15417). */
  static ScanCode barcode(String text) {
    BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
    return new ScanCode(bars.getWidth(), BAR_HEIGHT, path(bars, BAR_HEIGHT));
  }

  /** A QR code (ISO/IEC 18004). */
  static ScanCode qr(String text) {
    try {
      BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      return new ScanCode(modules.getWidth(), modules.getHeight(), path(modules, 1));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  private static String path(BitMatrix modules, int height) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int start = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > start) {
          path.append("M%d %dh%dv%dh-%dz".formatted(start, y, x - start, height, x - start));
        }
      }
    }
    return path.toString();
  }
}
