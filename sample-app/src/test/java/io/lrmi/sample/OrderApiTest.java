package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.lrmi.boot.test.autoconfigure.AutoConfigureEmbeddedGrid;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "sample.local-cluster=false")
@AutoConfigureEmbeddedGrid(partitions = 2, backups = 1)
@AutoConfigureMockMvc
class OrderApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GigaSpace space;

    private final String customer = "customer " + UUID.randomUUID();

    @Test
    void placesAnOrderAndTellsWhereItIs() throws Exception {
        MvcTestResult placed = place("{'customer':'%s','item':'tea','quantity':2,'price':7.50}");

        assertThat(placed).hasStatus(HttpStatus.CREATED);
        String location = placed.getResponse().getHeader(HttpHeaders.LOCATION);
        assertThat(location).startsWith("http://localhost/orders/").endsWith(id(placed));
        assertThat(mvc.get().uri(location))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{'customer':'%s','item':'tea','quantity':2,'price':7.50}"
                        .formatted(customer)
                        .replace('\'', '"'));
        assertThat(space.readById(Order.class, id(placed)).getItem()).isEqualTo("tea");
    }

    @Test
    void listsTheOrdersOfACustomer() throws Exception {
        String tea = id(place("{'customer':'%s','item':'tea','quantity':1,'price':1}"));
        String salt = id(place("{'customer':'%s','item':'salt','quantity':1,'price':1}"));
        place("{'customer':'not %s','item':'tea','quantity':1,'price':1}");

        MvcTestResult list =
                mvc.get().uri("/orders").param("customer", customer).exchange();

        assertThat(list).hasStatusOk();
        assertThat(JsonPath.<List<String>>read(list.getResponse().getContentAsString(), "$[*].id"))
                .containsExactlyInAnyOrder(tea, salt);
    }

    @Test
    void listsNothingForACustomerWithoutOrders() {
        assertThat(mvc.get().uri("/orders").param("customer", customer))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("[]");
    }

    @Test
    void cancelsAnOrderOnce() throws Exception {
        String id = id(place("{'customer':'%s','item':'tea','quantity':1,'price':1}"));

        assertThat(mvc.delete().uri("/orders/{id}", id)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.delete().uri("/orders/{id}", id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(space.readById(Order.class, id)).isNull();
    }

    @Test
    void describesAnOrderThatIsNotThere() {
        assertThat(mvc.get().uri("/orders/{id}", "none"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status":404,"detail":"There is no order 'none'.","instance":"/orders/none"}
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'customer':'','item':'tea','quantity':1,'price':1}    | customer
            {'item':'tea','quantity':1,'price':1}                  | customer
            {'customer':'a','item':' ','quantity':1,'price':1}     | item
            {'customer':'a','item':'tea','quantity':0,'price':1}   | quantity
            {'customer':'a','item':'tea','price':1}                | quantity
            {'customer':'a','item':'tea','quantity':1,'price':-1}  | price
            {'customer':'a','item':'tea','quantity':1,'price':.001}| price
            """)
    void describesAWrongValue(String body, String name) throws Exception {
        MvcTestResult answer = place(body.replace(":.", ":0."));

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        String problem = answer.getResponse().getContentAsString();
        assertThat(JsonPath.<Integer>read(problem, "$.status")).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].name")).containsExactly(name);
        assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].message")).doesNotContainNull();
    }

    @Test
    void describesABlankCustomer() throws Exception {
        MvcTestResult answer = mvc.get().uri("/orders").param("customer", " ").exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(JsonPath.<List<String>>read(answer.getResponse().getContentAsString(), "$.errors[*].name"))
                .containsExactly("customer");
    }

    @Test
    void describesABodyThatIsNoJson() {
        assertThat(place("tea"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult place(String body) {
        return mvc.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace("%s", customer).replace('\'', '"'))
                .exchange();
    }

    private static String id(MvcTestResult order) throws Exception {
        return JsonPath.read(order.getResponse().getContentAsString(), "$.id");
    }
}
