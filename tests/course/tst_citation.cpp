// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Works are cited as the course's authors wrote them by hand.
#include "coursefolder.h"
#include <course/references.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

class tst_Citation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void citesTheBundledWorks_data();
    void citesTheBundledWorks();
    void citesOtherForms_data();
    void citesOtherForms();
    void namesNineteenOfManyAndTheLast();
};

void tst_Citation::citesTheBundledWorks_data()
{
    QTest::addColumn<QJsonObject>("json");
    QFile file(QStringLiteral(BUNDLED_COURSE "/data/references.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray works = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(works.size(), 86);
    for (const QJsonValue &work : works) {
        QTest::newRow(qPrintable(work["id"_L1].toString())) << work.toObject();
    }
}

void tst_Citation::citesTheBundledWorks()
{
    QFETCH(const QJsonObject, json);
    const auto work = readWork({ .json = json });
    QVERIFY(work);
    QString expected = json["custom"_L1]["citation"_L1].toString();
    if (json.contains("DOI"_L1)) {
        expected += u" https://doi.org/"_s + json["DOI"_L1].toString();
    }
    QCOMPARE(citation(*work), expected);
}

void tst_Citation::citesOtherForms_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("full given names")
        << QByteArray(R"({"type":"book","title":"A title","publisher":"Press","issued":
           {"date-parts":[[2001]]},"author":[{"family":"Meyer","given":"Hans-Ulrich Otto"}]})")
        << u"Meyer, H.-U. O. (2001). A title. Press."_s;
    QTest::newRow("question") << QByteArray(
        R"({"type":"book","title":"Is it?","issued":{"date-parts":[[2001]]},
           "author":[{"family":"Meyer","given":"H."}]})")
                              << u"Meyer, H. (2001). Is it?"_s;
    QTest::newRow("one editor")
        << QByteArray(R"({"type":"chapter","title":"A part","container-title":"A book",
           "publisher":"Press","issued":{"date-parts":[[2001]]},
           "author":[{"family":"Meyer","given":"H."}],
           "editor":[{"family":"Hope","given":"D. A."}]})")
        << u"Meyer, H. (2001). A part. In D. A. Hope (Ed.), A book. Press."_s;
    QTest::newRow("nobody") << QByteArray(R"({"type":"report","title":"A title"})")
                            << u"A title (n.d.)."_s;
    QTest::newRow("single page")
        << QByteArray(R"({"type":"article-journal","title":"A title","container-title":"Journal",
           "volume":"3","page":"102126","DOI":"10.1000/1",
           "author":[{"family":"A","given":"B."},{"family":"C","given":"D."}]})")
        << u"A, B., & C, D. (n.d.). A title. Journal, 3, 102126. https://doi.org/10.1000/1"_s;
}

void tst_Citation::citesOtherForms()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, expected);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QVERIFY(!object.isEmpty());
    QCOMPARE(citation(*readWork({ .json = object })), expected);
}

void tst_Citation::namesNineteenOfManyAndTheLast()
{
    Work work;
    work.title = u"Title"_s;
    work.year = 2001;
    for (int number = 1; number <= 20; ++number) {
        work.authors.names.append({ .family = u"N%1"_s.arg(number), .given = u"A."_s });
    }
    QVERIFY(citation(work).startsWith(u"N1, A., N2, A., "_s));
    QVERIFY(citation(work).contains(u"N19, A., & N20, A. (2001)."_s));
    work.authors.names.append({ .family = u"N21"_s, .given = u"A."_s });
    QVERIFY(citation(work).contains(u"N19, A., … N21, A. (2001)."_s));
}

QTEST_GUILESS_MAIN(tst_Citation)
#include "tst_citation.moc"
