package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A name is found in every alphabet and a phone number in every way of writing it. */
@CairnTest
class FindByAnyAlphabetTest {
  @Autowired Customers customers;

  private List<Customer> find(String words) {
    return customers.find(words, null, PageRequest.first(200)).items();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Νίκος Παππάς       | ΝΙΚΟΣ
          Νίκος Παππάς       | νικοσ παππασ
          ΝΙΚΟΣ ΑΛΕΞΙΟΥ      | Νίκος
          Jürgen Groß        | GROSS
          Jürgen Grosz STRASSE | Straße
          İpek Yılmaz        | ipek YILMAZ
          IŞIL Kaya          | ışıl
          Иван Щербаков      | ЩЕРБАКОВ
          Пётр Йодов         | петр
          Գևորգ Սարգսյան     | ԳԵՒՈՐԳ
          王小明              | 小明
          王小明              | 明
          王小明              | 王小明
          田中 太郎           | 郎
          김민준              | 민준
          สมชาย ใจดี          | ชาย
          Anna Nowak-Bo      | Bo
          Anna Nowak–Li      | li
          Anna Nowak-Xu      | Nowak, Xu
          Pat O'Qu           | qu
          Pat O’Brien        | O'Brien
          J.R. Ewing         | r ewing
          Ma (Xi) Long       | xi
          ﬁona ﬂynn          | Fiona FLYNN
          Ｗｉｄｅ Ｎａｍｅ     | wide name
          علی‌رضا کریمی       | علیرضا
          Zażółć Gęślą       | ZAZOLC
          Wawrzyn Ślęża      | slęza
          محمد الأحمد         | الاحمد
          مُحَمَّد سالم          | محمد
          محمد سالم          | مُحَمَّد
          يوسف إبراهيم        | ابراهیم
          فاطمة كريم          | فاطمه کریم
          شَرِيف عُمَر           | شريف عمر
          שָׁלוֹם לֵוִי           | שלום לוי
          ﾀﾅｶ ﾊﾅｺ             | たなか
          スズキ イチロー       | すずき
          さとう はなこ         | サトウ
          がぎ ばぱ            | ｶﾞｷﾞ
          박 지성             | 박지성
          小鳥遊 六花          | 小鳥遊六花
          สมชาย ใจดี          | สมชายใจดี
          Nguyễn Thị Hương   | nguyen huong
          Đặng Văn Đức       | dang duc
          Андрей Йовович     | андреи иовович
          Ґалина Їжакевич    | галина іжакевич
          Ўладзь Ёлкін       | уладзь елкін
          Sean O'Neil        | oneil
          Sean O'Neil        | O`Neil
          Sean O'Neil        | O´Neil
          Sean O´Neil        | o'neil
          Sean ONeil         | O’Neil
          Mary O’Brien       | obrien
          Ida d'Arc          | darc
          Anne-Marie Ruiz    | annemarie
          Anne Marie Ruiz    | anne-marie
          Annemarie Ruiz     | anne-marie
          Anna Wójcik-Nowak  | nowak-wójcik
          J. R. R. Tolkien   | jrr tolkien
          J. R. R. Tolkien   | j.r.r. tolkien
          J.K. Rowling       | jk rowling
          AT&T Polska        | att
          Ida ٣٤٥٦           | 3456
          Ida 3457           | ٣٤٥٧
          """)
  void by_name(String name, String typed) {
    Customer customer = customers.register(NewCustomer.named(name)).value();

    assertThat(find(typed)).contains(customer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          +44 (0)20 7946 0958 | +44 (0)20 7946 0958
          +44 (0)20 7946 0958 | 0044 20 7946 0958
          +44 (0)20 7946 0958 | 020 7946 0958
          +44 (0)20 7946 0958 | (020) 7946-0958
          +44 (0)20 7946 0958 | 7946 0958
          +44 (0)20 7946 0958 | 0958
          +39 06 6982 0311    | +39 (0)6 6982 0311
          +39 06 6982 0311    | 06 6982 0311
          +7 495 123-45-67    | 8 (495) 123-45-67
          +36 1 234 5678      | 06 1 234 5678
          +48 601 777 567     | tel. 601 777 567
          +48 601 777 567     | Tel.:601777567
          +48 601 777 567     | mobile +48 601 777 567
          +48 601 777 567     | 601 777
          +48 22 123 45 67 wew. 12 | 22 123 45 67 wew. 12
          +48 601 777 567     | ٦٠١ ٧٧٧ ٥٦٧
          +48 601 777 567     | ６０１ ７７７ ５６７
          """)
  void by_phone_number(String phone, String typed) {
    Customer customer =
        customers.register(SampleCustomers.called("Ilinca", List.of(), List.of(phone))).value();

    assertThat(find(typed)).contains(customer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:ilinca.popa@mail-box.example",
        "<Ilinca.Popa@mail-box.example>",
        "Popa Ilinca <ilinca.popa@mail-box.example>",
        "popa@mail",
        "@mail-box"
      })
  void by_an_email_address_as_it_is_copied(String typed) {
    Customer customer =
        customers
            .register(
                SampleCustomers.called(
                    "Ilinca Popa", List.of("ilinca.popa@mail-box.example"), List.of()))
            .value();

    assertThat(find(typed)).contains(customer);
  }

  @Test
  void not_by_other_letters_or_parts() {
    Customer customer = customers.register(NewCustomer.named("Sean O'Quill")).value();

    assertThat(find("oquil")).contains(customer);
    assertThat(find("oqu ill sean")).contains(customer);
    assertThat(find("oquil lsean")).doesNotContain(customer);
    assertThat(find("quill-sean")).doesNotContain(customer);
    assertThat(find("o%quill")).doesNotContain(customer);
    assertThat(find("o_quill")).doesNotContain(customer);
  }

  @Test
  void by_a_name_and_a_part_of_a_phone_number() {
    Customer customer =
        customers
            .register(SampleCustomers.called("Zyta Qrk", List.of(), List.of("+48 601 765 432")))
            .value();

    assertThat(find("qrk 601 765")).containsExactly(customer);
    assertThat(find("tel. 601 765 qrk")).containsExactly(customer);
    assertThat(find("qrk 601 766")).isEmpty();
  }
}
