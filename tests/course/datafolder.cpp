// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datafolder.h"

#include "coursefolder.h"

#include <QDirIterator>
#include <QFileInfo>

namespace companion {

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read the test's course");
    }
    return file.readAll();
}

QJsonValue parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

DataFolder::DataFolder(const QString &source)
{
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = QDir(source).relativeFilePath(path);
        CourseFolder::writeTo(m_folder.filePath(name), readAll(path));
    }
}

QString DataFolder::file(const QString &name) const
{
    return m_folder.filePath(u"data/%1.json"_s.arg(name));
}

void DataFolder::set(const QString &name, const QString &place, const QJsonValue &value) const
{
    const QJsonValue changed = withValue(parse(readAll(file(name))), place.split(u'.'), value);
    write(name,
          changed.isArray() ? QJsonDocument(changed.toArray()).toJson()
                            : QJsonDocument(changed.toObject()).toJson());
}

void DataFolder::write(const QString &name, const QByteArray &content) const
{
    CourseFolder::writeTo(file(name), content);
}

void DataFolder::remove(const QString &name) const
{
    if (!QFile::remove(file(name))) {
        qFatal("cannot spoil the test's course");
    }
}

CourseLibrary DataFolder::read() const
{
    const auto course = readCourse(m_folder.path());
    if (!course) {
        qFatal("the test's course is not read: %s", qPrintable(course.error().detail));
    }
    return readCourseLibrary(*course);
}

QJsonValue valueAt(const QString &path, const QString &place)
{
    QJsonValue value = parse(readAll(path));
    for (const QString &step : place.split(u'.')) {
        value = value.isArray() ? value[step.toInt()] : value[step];
    }
    return value;
}

QString print(const QList<Error> &problems)
{
    QStringList lines;
    for (const Error &problem : problems) {
        lines.append(u"%1 %2 %3"_s.arg(problem.file, problem.place, problem.detail));
    }
    return lines.join(u'\n');
}

} // namespace companion
